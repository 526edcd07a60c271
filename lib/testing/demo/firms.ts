import type { BuiltInUnitCode as UnitCode } from "@/lib/reference/domain/built-in-units";
import { demoUscc } from "./demo-uscc";

/** A fictional firm and what it makes; what it claims in a call stands with the call. */
export type DemoFirm = {
  readonly key: FirmKey;
  readonly name: string;
  readonly uscc: string;
  readonly unitCode: UnitCode;
  /** GB/T 4754-2017. */
  readonly industry: string;
  readonly leadChain: string;
};

type Row = readonly [unit: UnitCode, makes: string, industry: string, leadChain: string];

/** Three firms or four in each of the fifteen units, from what their parks are known for. */
const ROWS = {
  electronics: ["360802", "电子科技", "3982", "electronics"],
  coating: ["360802", "光学镀膜", "3976", "electronics"],
  equipment: ["360802", "智能装备", "3569", "equipment"],
  machineTools: ["360803", "数控机床", "3421", "equipment"],
  greenFood: ["360803", "绿色食品", "1469", "green-food"],
  wireRope: ["360803", "金属线材", "3340", "new-energy-and-materials"],
  display: ["360821", "光电显示", "3974", "electronics"],
  circuits: ["360821", "精密电路", "3982", "electronics"],
  acoustics: ["360821", "声学器件", "3984", "electronics"],
  copper: ["360822", "铜基材料", "3251", "new-energy-and-materials"],
  forestChemistry: ["360822", "林产化工", "2663", "new-energy-and-materials"],
  textiles: ["360822", "纺织服装", "1811", "other-chain"],
  pharmacy: ["360823", "生物制药", "2761", "medicine-and-health"],
  medicalDevices: ["360823", "医疗器械", "3589", "medicine-and-health"],
  watertight: ["360823", "防水材料", "3034", "new-energy-and-materials"],
  saltChemistry: ["360824", "盐化工", "2613", "new-energy-and-materials"],
  luggage: ["360824", "箱包制造", "1922", "other-chain"],
  lamps: ["360824", "灯饰照明", "3872", "electronics"],
  carbonate: ["360825", "碳酸钙材料", "3099", "new-energy-and-materials"],
  metalCycle: ["360825", "循环金属", "4210", "new-energy-and-materials"],
  drinks: ["360825", "食品饮料", "1523", "green-food"],
  harness: ["360826", "连接线束", "3831", "electronics"],
  poultry: ["360826", "乌鸡食品", "1353", "green-food"],
  touch: ["360826", "触控模组", "3975", "electronics"],
  boards: ["360827", "电子线路板", "3982", "electronics"],
  tea: ["360827", "茶叶加工", "1530", "green-food"],
  batteries: ["360827", "储能电池", "3841", "new-energy-and-materials"],
  components: ["360828", "电子元件", "3981", "electronics"],
  selenium: ["360828", "富硒食品", "1399", "green-food"],
  castings: ["360828", "机械铸造", "3391", "equipment"],
  ham: ["360829", "火腿食品", "1353", "green-food"],
  hydraulics: ["360829", "液压机电", "3444", "equipment"],
  power: ["360829", "电力电子", "3824", "equipment"],
  foil: ["360830", "铜箔材料", "3251", "new-energy-and-materials"],
  leather: ["360830", "皮革制品", "1921", "other-chain"],
  herbs: ["360830", "中药饮片", "2730", "medicine-and-health"],
  bamboo: ["360881", "竹木制品", "2041", "other-chain"],
  ceramics: ["360881", "陶瓷制品", "3073", "other-chain"],
  rice: ["360881", "特色米业", "1311", "green-food"],
  terminals: ["360821401", "通讯终端", "3922", "electronics"],
  cameras: ["360821401", "摄像模组", "3969", "electronics"],
  packaging: ["360821401", "半导体封测", "3973", "electronics"],
  cells: ["360821401", "新能源电芯", "3841", "new-energy-and-materials"],
  sensors: ["JA-LL", "传感器件", "3983", "electronics"],
  printing: ["JA-LL", "包装印刷", "2319", "other-chain"],
  moulds: ["JA-LL", "精密模具", "3525", "equipment"],
} as const satisfies Readonly<Record<string, Row>>;

export type FirmKey = keyof typeof ROWS;

/** From 101 on: the first hundred numbers are left to tests. */
const FIRST_NUMBER = 101;

export const DEMO_FIRMS: readonly DemoFirm[] = Object.entries(ROWS).map(([key, row], place) => {
  const [unitCode, makes, industry, leadChain] = row;
  return {
    // Object.entries forgets the names of the rows.
    key: key as FirmKey,
    name: `吉安示例${makes}有限公司`,
    uscc: demoUscc(registrationDivision(unitCode), FIRST_NUMBER + place),
    unitCode,
    industry,
    leadChain,
  };
});

export function demoFirm(key: FirmKey): DemoFirm {
  const firm = DEMO_FIRMS.find((each) => each.key === key);
  if (!firm) throw new Error(`there is no demo firm "${key}"`);
  return firm;
}

/** The two zones register no firms themselves. */
export function registrationDivision(unitCode: UnitCode): string {
  if (unitCode === "360821401") return "360821";
  return unitCode === "JA-LL" ? "360800" : unitCode;
}
