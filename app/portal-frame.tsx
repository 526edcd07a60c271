import type { ReactNode } from "react";
import { SignOutGuard } from "@/lib/applications/ui/sign-out-guard";
import type { Actor } from "@/lib/auth/actor";
import { findActor } from "@/lib/auth/session";
import { assertNever } from "@/lib/core/assert-never";
import type { Locale } from "@/lib/core/locale";
import { env } from "@/lib/env";
import { countUnread } from "@/lib/notifications/queries/list-notifications";
import { ForgetSheets } from "@/lib/panels/ui/forget-sheets";
import { unitNameNow } from "@/lib/reference/queries/units-in-force";
import { Frame } from "@/lib/ui/frame";
import type { NavigationItem } from "@/lib/ui/main-navigation";
import { PageAccount } from "@/lib/ui/page-account";
import { siteIdentity } from "@/lib/ui/site-identity";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";

type T = Words<"frame">;

const publicItems = (t: T): NavigationItem[] => [
  { href: "/", label: t("items.home") },
  { href: "/calls", label: t("items.calls"), within: true },
  { href: "/check", label: t("items.check") },
  { href: "/notices", label: t("items.notices"), within: true },
];

function itemsOf(actor: Actor | null, t: T): NavigationItem[] {
  if (!actor) return publicItems(t);
  switch (actor.role) {
    case "firm":
      return [
        { href: "/applications", label: t("items.applications"), within: true },
        { href: "/questions", label: t("items.questions") },
        ...publicItems(t).slice(1),
      ];
    case "county":
      return [
        { href: "/county", label: t("items.waiting") },
        { href: "/county/applications", label: t("items.allApplications"), within: true },
        { href: "/county/claims", label: t("items.claims"), within: true },
        { href: "/county/recommendations", label: t("items.recommendations") },
        { href: "/county/library", label: t("items.library") },
        { href: "/notices", label: t("items.notices"), within: true },
      ];
    case "officer":
      return [
        { href: "/desk", label: t("items.desk") },
        { href: "/desk/applications", label: t("items.allApplications"), within: true },
        { href: "/desk/clocks", label: t("items.clocks") },
        { href: "/desk/calls", label: t("items.calls"), within: true },
        { href: "/desk/questions", label: t("items.questions"), within: true },
        { href: "/desk/library", label: t("items.library"), within: true },
        { href: "/desk/experts", label: t("items.experts"), within: true },
        { href: "/desk/reference", label: t("items.reference"), within: true },
        { href: "/notices", label: t("items.notices"), within: true },
      ];
    case "expert":
      return [{ href: "/reviews", label: t("items.reviews"), within: true }];
    case "approver":
      return [
        { href: "/approvals", label: t("items.approvals"), within: true },
        { href: "/notices", label: t("items.notices"), within: true },
      ];
    case "inspector":
      return [
        { href: "/inspection", label: t("items.events") },
        { href: "/inspection/by-hand", label: t("items.byHand") },
        { href: "/inspection/refusals", label: t("items.refusals") },
        { href: "/notices", label: t("items.notices"), within: true },
      ];
    case "admin":
      return [{ href: "/admin/accounts", label: t("items.accounts"), within: true }];
    default:
      return assertNever(actor);
  }
}

async function placeOf(actor: Actor, locale: Locale, t: T): Promise<string> {
  if (actor.role === "firm") return actor.firmName;
  if (actor.role === "county") return unitNameNow(actor.unitCode, locale);
  return t(`roles.${actor.role}`);
}

/** Desks use the whole width; firms, experts' files and the public read in a column. */
const wideRoles: ReadonlySet<string> = new Set(["county", "officer", "expert", "approver", "inspector", "admin"]);

/**
 * Masthead with what the signed-in person may go to, content, footer. It draws only: whether a page may be seen is decided
 * by the page's own query. `bare`: the page lays out its own bands.
 */
export async function PortalFrame({ bare, children }: { bare?: boolean; children: ReactNode }) {
  const [actor, locale, t] = await Promise.all([findActor(), getLocale(), getWords("frame")]);
  const person = actor && {
    name: actor.name,
    place: await placeOf(actor, locale, t),
    href: "/account",
    notifications: "/notifications",
    unread: await countUnread(actor),
  };
  return (
    <PageAccount account={actor?.accountId ?? null}>
      <Frame
        items={itemsOf(actor, t)}
        site={siteIdentity(env())}
        person={person}
        signOut="/sign-out"
        links={[
          { href: "/contacts", label: t("items.contacts") },
          { href: "/verify", label: t("items.verify") },
          { href: "/accessibility", label: t("items.accessibility") },
          { href: "/privacy", label: t("items.privacy") },
        ]}
        wide={actor !== null && wideRoles.has(actor.role)}
        bare={bare}
      >
        {children}
        {actor?.role === "expert" && <ForgetSheets account={actor.accountId} />}
        {actor?.role === "firm" && <SignOutOfFirm account={actor.accountId} />}
      </Frame>
    </PageAccount>
  );
}

/** Drafts are kept in the browser as well, so signing out is more than ending a session. */
async function SignOutOfFirm({ account }: { account: string }) {
  const t = await getWords("applications");
  const words = {
    title: t("signOut.title"),
    explanation: t("signOut.explanation"),
    stay: t("signOut.stay"),
    leave: t("signOut.leave"),
  };
  return <SignOutGuard account={account} words={words} />;
}
