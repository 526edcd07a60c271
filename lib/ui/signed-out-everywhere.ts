/** Event of the window: this person has signed out everywhere, so what this browser keeps of him is wiped. */
export const SIGNED_OUT_EVERYWHERE = "jigai:signed-out-everywhere";

export const tellSignedOutEverywhere = (): boolean => window.dispatchEvent(new Event(SIGNED_OUT_EVERYWHERE));
