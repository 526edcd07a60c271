"use client";

import type { ReactNode } from "react";
import { Alert } from "@/lib/ui/alert";
import { SignInForm } from "./sign-in-form";
import { tellSignedInAgain } from "./signed-in-again";

/**
 * The session has ended while somebody was at work: the same person signs in again where the work is, by the same form as on
 * the sign-in page. Nothing on the page is given up meanwhile, and the focus stays where the person was typing.
 */
export function SignInAgain(props: {
  signInName: string;
  title: ReactNode;
  explanation: ReactNode;
  onDone: () => void;
}) {
  const onDone = () => {
    props.onDone();
    tellSignedInAgain(); // files wait as well as words
  };
  return (
    <Alert tone="warning" announce title={props.title}>
      <p>{props.explanation}</p>
      <div className="mt-3">
        <SignInForm next="" demo={[]} again={{ signInName: props.signInName, onDone }} />
      </div>
    </Alert>
  );
}
