/** Milliseconds of a clock that only goes forward and that nobody sets: tells how long something takes, never what time it is. */
export const passingTime = (): number => performance.now();
