import { aCase, type DemoCase, eligible, handedIn, recommend, recommendVerified, type Step } from "./season";

const checked: readonly Step[] = [recommendVerified(18), eligible(38)];

/** A small round whose experts are at work today, so that their desks are not empty. */
export const casesInReview: readonly DemoCase[] = [
  aCase(
    "electronics",
    "精密电子结构件数控加工技术改造项目",
    { investmentExclVat: "2410", newRevenue: "4600", newTax: "167", jobs: 58, equipmentShare: 79 },
    handedIn(10, ...checked),
    { quality: 81 },
  ),
  aCase(
    "greenFood",
    "果蔬冻干产线节能技术改造项目",
    { investmentExclVat: "1560", newRevenue: "2700", newTax: "78", jobs: 36 },
    handedIn(11, recommend(19), eligible(39)),
    { quality: 74 },
  ),
  aCase(
    "moulds",
    "压铸模具真空热处理技术改造项目",
    { investmentExclVat: "1290", newRevenue: "2350", newTax: "64", jobs: 27 },
    handedIn(12, ...checked),
    { quality: 70 },
  ),
  aCase(
    "lamps",
    "照明驱动电源自动化技术改造项目",
    { investmentExclVat: "1420", newRevenue: "2980", newTax: "83", jobs: 49 },
    handedIn(12, ...checked),
    { quality: 76 },
  ),
  aCase(
    "castings",
    "精密铸件壳型产线技术改造项目",
    { investmentExclVat: "2050", newRevenue: "3180", newTax: "104", jobs: 30 },
    handedIn(13, recommend(20), eligible(40)),
    { quality: 66, advisedBy: "评示例甲" },
  ),
  aCase(
    "printing",
    "水性油墨印刷废气治理技术改造项目",
    { investmentExclVat: "1110", newRevenue: "2120", newTax: "55", jobs: 18 },
    handedIn(14, ...checked),
    { quality: 63 },
  ),
];
