import { expect, type Page } from "@playwright/test";

/** On the open page of the awards: what an objection brought to light is recorded and decided. The award stands, and the page says so. */
export async function keepDespiteObjection(desk: Page): Promise<void> {
  await desk.getByText("记录成立的异议、举报").first().click();
  const objection = desk.getByRole("form", { name: /^记录成立的异议、举报/ });
  await objection.getByLabel("核查部门").fill("市工信局政策法规科");
  await objection.getByLabel("核查结论文号").fill("吉市工信异示例〔2023〕1号");
  await objection.getByLabel("成立的事实").fill("部分设备为旧设备，金额不影响申报条件。");
  await objection.getByRole("button", { name: "记录" }).click();
  const decision = desk.getByRole("form", { name: /^决定/ });
  await decision.getByRole("radio", { name: /保留扶持/ }).check();
  await decision.getByRole("textbox", { name: "理由" }).fill("不影响申报条件和得分。");
  await decision.getByRole("button", { name: "决定" }).click();
  await expect(desk.getByText(/^已决定：.+保留扶持。$/)).toBeVisible();
}
