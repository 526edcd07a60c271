/** Hundredths of a point, half up, in whole numbers: 2 sheets of 7.00 and 7.01 have 7.01. */
export const meanCenti = (sumCenti: number, sheets: number): number =>
  Math.floor((2 * sumCenti + sheets) / (2 * sheets));
