import { Problem } from "./problem.mjs";

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Runs one named step and prints how long it took. The work may return a remark ("nothing to do") to stand beside the time.
 * @template T
 * @param {string} name
 * @param {(remark: (text: string) => void) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const begun = performance.now();
  let remark = "";
  try {
    const result = await work((text) => {
      remark = ` (${text})`;
    });
    console.log(`  ${name} … ${seconds(performance.now() - begun)}${remark}`);
    return result;
  } catch (error) {
    console.log(`  ${name} … failed after ${seconds(performance.now() - begun)}`);
    throw error;
  }
}

/**
 * The last words of a run that failed.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof Problem) {
    if (error.printed) console.error(error.printed);
    console.error(`\n${error.message}\n${error.advice}`);
    return;
  }
  console.error("\nSomething went wrong that this script did not foresee:");
  console.error(error);
  console.error("Run it again; if it happens twice, please report the lines above.");
}
