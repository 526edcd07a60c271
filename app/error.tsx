"use client";

import { BrokenPage } from "@/lib/ui/broken-page";

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BrokenPage reference={error.digest} reset={reset} />;
}
