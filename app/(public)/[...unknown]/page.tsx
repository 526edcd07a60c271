import { notFound } from "next/navigation";

/** Every address that no other page answers: it ends in app/not-found.tsx, within the frame of the public pages. */
export default function UnknownPage(): never {
  notFound();
}
