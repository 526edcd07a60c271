/** A failure that the reader can do something about: one plain sentence, and what to do. Shown without a stack trace. */
export class Problem extends Error {
  /**
   * @param {string} sentence
   * @param {string} advice
   */
  constructor(sentence, advice) {
    super(sentence);
    this.name = "Problem";
    this.advice = advice;
  }
}
