import { PlainLink } from "./link";

/** Whose portal this is; leads to the start page. */
export function Wordmark({ bureau, portal }: { bureau: string; portal: string }) {
  return (
    <PlainLink href="/" className="wordmark">
      <small>{bureau}</small>
      <strong>{portal}</strong>
    </PlainLink>
  );
}
