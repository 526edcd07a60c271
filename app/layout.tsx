import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { env } from "@/lib/env";
import { DemoBand } from "@/lib/ui/demo-band";
import { EarlyTyping } from "@/lib/ui/early-typing";
import { IconSprite } from "@/lib/ui/icon";
import { SkipLink } from "@/lib/ui/skip-link";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getTextSize, getWords } from "@/lib/words/server";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("frame");
  return {
    title: { default: t("portalFull"), template: `%s — ${t("portalFull")}` },
    description: t("description"),
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#0b4ea2" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, text] = await Promise.all([getLocale(), getTextSize()]);
  return (
    <html lang={locale} data-theme="jigai" data-text={text}>
      <body>
        <IconSprite />
        <SkipLink />
        {env().JIGAI_INSTANCE !== "production" && <DemoBand />}
        <ClientWords namespaces={["errors", "frame"]}>{children}</ClientWords>
        <EarlyTyping />
      </body>
    </html>
  );
}
