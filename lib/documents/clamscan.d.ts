/** The part of the package that is used; it comes without types. */
declare module "clamscan" {
  import type { Socket } from "node:net";
  import type { Readable } from "node:stream";

  type Settings = {
    readonly clamdscan: {
      readonly socket?: string;
      readonly host?: string;
      readonly port?: number;
      readonly timeout: number;
      readonly path: null;
      readonly localFallback: false;
      readonly bypassTest: true;
    };
    readonly clamscan: { readonly active: false };
    readonly preference: "clamdscan";
  };

  type Scanned = { readonly isInfected: boolean | null; readonly viruses: readonly string[] };

  export default class NodeClam {
    init(settings: Settings): Promise<this>;
    scanStream(stream: Readable): Promise<Scanned>;
    protected _initSocket(label: string): Promise<Socket>;
  }
}
