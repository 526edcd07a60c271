/** What a person signs in with: an e-mail address, or a mobile number of the mainland. */
export type SignInName =
  | { readonly email: string; readonly mobile: null }
  | { readonly email: null; readonly mobile: string };

const MOBILE = /^(?:(?:\+|00)?86)?(1[3-9][0-9]{9})$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** As people type it: full-width figures, spaces and hyphens, with or without the country's code. Null for neither. */
export function readSignInName(typed: string): SignInName | null {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  const mobile = MOBILE.exec(text.replace(/[\s()-]/g, ""))?.[1];
  if (mobile) return { email: null, mobile };
  return EMAIL.test(text) && text.length <= 254 ? { email: text, mobile: null } : null;
}

/** The name itself, as it is compared and counted. */
export const signInNameText = (name: SignInName): string => name.email ?? name.mobile;
