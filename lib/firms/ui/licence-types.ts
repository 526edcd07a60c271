/** What the file chooser offers; the server looks into the bytes. */
export const LICENCE_TYPES = ".pdf,.jpg,.jpeg,.png";
