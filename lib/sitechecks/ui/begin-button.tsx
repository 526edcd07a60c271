"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { beginSiteCheckAction } from "../actions";

export function BeginButton({ applicationId, firmName }: { applicationId: string; firmName: string }) {
  const t = useWords("sitechecks");
  const router = useRouter();
  const hydrated = useHydrated();
  const { run, pending, refused } = useAction(beginSiteCheckAction, ({ siteCheckId }) =>
    router.push(`/desk/site-checks/${siteCheckId}`),
  );
  return (
    <div className="grid gap-2">
      <Button look="outline" small disabled={!hydrated || pending} onClick={() => run({ applicationId })}>
        {t("begin")}
        <span className="sr-only"> {firmName}</span>
      </Button>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
    </div>
  );
}
