import { getLocale, getTextSize, getWords } from "@/lib/words/server";
import { LinkButton } from "./button";
import { PlainLink } from "./link";
import { MainNavigation, type NavigationItem } from "./main-navigation";
import { Wordmark } from "./wordmark";

/** Where the form of the sign-out button goes: an address, or a Server Action. */
type FormTarget = string | ((form: FormData) => Promise<void>);

/** `unread`: how many notifications wait for the person at `notifications`. */
export type Person = { name: string; place?: string; href?: string; notifications?: string; unread?: number };

export type MastheadProps = {
  items: readonly NavigationItem[];
  /** Desks use the whole screen; everybody else reads in a column. */
  wide?: boolean;
  /** Whoever is signed in; without it the masthead offers to sign in. */
  person?: Person | null;
  signOut?: FormTarget;
  signInHref?: string;
};

export async function Masthead({ items, wide, person, signOut, signInHref = "/sign-in" }: MastheadProps) {
  const t = await getWords("frame");
  return (
    <header className="masthead">
      <div className={wide ? "wrap-desk" : "wrap"}>
        <div className="masthead-row">
          <Wordmark bureau={t("bureau")} portal={t("portal")} />
          <div className="masthead-tools">
            <PreferenceSwitches />
            {person ? (
              <SignedIn person={person} signOut={signOut} />
            ) : (
              <LinkButton look="outline" small href={signInHref}>
                {t("tools.signIn")}
              </LinkButton>
            )}
          </div>
        </div>
        {items.length > 0 && <MainNavigation label={t("navigation")} items={items} />}
      </div>
    </header>
  );
}

async function SignedIn({ person, signOut }: { person: Person; signOut?: FormTarget }) {
  const t = await getWords("frame");
  const who = (
    <>
      {person.name}
      {/* On a telephone the row would break into three for a place that its person knows. */}
      {person.place && <span className="ms-4 max-sm:sr-only">{person.place}</span>}
    </>
  );
  return (
    <>
      {person.notifications && (
        <PlainLink href={person.notifications}>
          {t("tools.notifications")}
          {person.unread ? (
            <span className="count num">
              {person.unread}
              <span className="sr-only">{t("tools.unread", { count: person.unread })}</span>
            </span>
          ) : null}
        </PlainLink>
      )}
      {person.href ? <PlainLink href={person.href}>{who}</PlainLink> : <span className="text-ink-2">{who}</span>}
      {signOut && (
        <form action={signOut} method={typeof signOut === "string" ? "post" : undefined}>
          <button type="submit">{t("tools.signOut")}</button>
        </form>
      )}
    </>
  );
}

/** Language and text size: plain form buttons, so that they work without JavaScript. */
async function PreferenceSwitches() {
  const [t, locale, text] = await Promise.all([getWords("frame"), getLocale(), getTextSize()]);
  const other = locale === "en" ? "zh-CN" : "en";
  const large = text === "large";
  return (
    <form action="/preferences" method="post" className="flex gap-x-5">
      <button type="submit" name="text" value={large ? "normal" : "large"}>
        {large ? t("tools.normal") : t("tools.large")}
      </button>
      <button type="submit" name="locale" value={other} lang={other}>
        {other === "en" ? t("tools.english") : t("tools.chinese")}
      </button>
    </form>
  );
}
