/** A failure that the reader can do something about: one plain sentence, and what to do. Shown without a stack trace. */
export class Problem extends Error {
  /**
   * @param {string} sentence
   * @param {string} advice
   * @param {string} [printed] the end of what the program printed that failed
   */
  constructor(sentence, advice, printed) {
    super(sentence);
    this.name = "Problem";
    this.advice = advice;
    this.printed = printed;
  }
}
