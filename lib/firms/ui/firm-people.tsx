import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";
import type { CountyClaimView } from "../queries/find-claim";
import { CountyInviteForm } from "./invitation-forms";
import { RemoveMember } from "./remove-member";
import { ReopenMember } from "./reopen-member";

/** The people of a firm, as its county can help them: a way in after proof, a member who has gone, and once nobody is left one who comes next. */
export async function FirmPeople({ claim }: { claim: CountyClaimView }) {
  const t = await getWords("firms");
  return (
    <Panel title={t("people.title")} foot={t("people.foot")}>
      <ClientWords namespaces={["firms", "errors"]}>
        {claim.members.length === 0 ? (
          <>
            <p className="text-ink-2">{t("people.nobody")}</p>
            <h3 className="mt-6 mb-3 text-base">{t("people.invite")}</h3>
            <CountyInviteForm firmId={claim.id} />
          </>
        ) : (
          <ul className="rule-list">
            {claim.members.map((member) => (
              <li key={member.id} className="grid gap-3 py-3">
                <span>
                  {member.name} <span className="hint">{member.signInName}</span>
                </span>
                <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
                  <ReopenMember member={member} />
                  <RemoveMember
                    firmId={claim.id}
                    member={member}
                    others={claim.members.filter(({ id }) => id !== member.id)}
                  />
                </div>
              </li>
            ))}
          </ul>
        )}
      </ClientWords>
    </Panel>
  );
}
