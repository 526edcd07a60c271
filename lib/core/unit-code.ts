/** A reporting unit's code as it stands in an address; which codes there are is said by the lists. */
const UNIT_CODE = /^[0-9A-Z-]{2,20}$/;

export const unitCodeIn = (text: string): string | null => (UNIT_CODE.test(text) ? text : null);
