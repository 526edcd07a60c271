import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import { getWords } from "@/lib/words/server";

/** On the firm's own page: that a decision has been made against it, and where its reasons are. */
export async function DecisionNotice(props: { applicationId: string; verdict: "ineligible" | "not_recommended" }) {
  const t = await getWords("screening");
  return (
    <Alert tone="warning" title={t("firm.notice", { verdict: t(`decision.verdicts.${props.verdict}`) })}>
      <p>
        <TextLink href={`/applications/${props.applicationId}/decision`}>{t("firm.read")}</TextLink>
      </p>
    </Alert>
  );
}
