/**
 * ECharts writes `style` attributes and a `<style>` element into its SVG; the content security policy lets neither through.
 * Each declaration becomes the presentation attribute of the same name, the hover rules of the element are dropped.
 */
export function withPresentationAttributes(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, "")
    .replace(/ (?:class|ecmeta_[a-z_]+|pointer-events|xml:space|baseProfile|version|xmlns:xlink)="[^"]*"/g, "")
    .replace(/ style="([^"]*)"/g, (_, declarations: string) => attributes(declarations))
    .replace(/\s*\n\s*/g, "");
}

function attributes(declarations: string): string {
  return declarations
    .split(";")
    .map((declaration) => declaration.split(":", 2))
    .flatMap(([name = "", value = ""]) => (value.trim() === "" ? [] : [` ${name.trim()}="${value.trim()}"`]))
    .join("");
}
