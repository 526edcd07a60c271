export type Machine = { readonly name: string; readonly model: string; readonly quantity: number };

const machine = (name: string, model: string, quantity: number): Machine => ({ name, model, quantity });

/** What a trade buys, by the division of GB/T 4754 (its first two digits); always three, the largest first. */
const BY_DIVISION: Readonly<Record<string, readonly Machine[]>> = {
  "13": [
    machine("全自动分拣清洗线", "QX-600", 2),
    machine("真空冷冻干燥机", "DG-200", 3),
    machine("智能包装机组", "BZ-80", 4),
  ],
  "15": [
    machine("连续杀菌灌装线", "GZ-24000", 1),
    machine("管式换热机组", "HR-12", 2),
    machine("码垛机器人", "MD-50", 3),
  ],
  "19": [
    machine("数控裁断机", "CD-25", 6),
    machine("智能缝制单元", "FZ-3020", 24),
    machine("废气处理装置", "FQ-80", 1),
  ],
  "27": [
    machine("冻干机", "LYO-30", 2),
    machine("配液与在线清洗系统", "PY-500", 1),
    machine("全自动灯检机", "DJ-400", 2),
  ],
  "30": [machine("节能窑炉", "YL-65", 1), machine("自动布料系统", "BL-8", 2), machine("在线检测装置", "JC-3", 2)],
  "32": [machine("连铸连轧机组", "LZ-250", 1), machine("退火炉", "TH-90", 2), machine("涡流探伤仪", "TS-6", 3)],
  "38": [machine("全自动绕线机", "RX-36", 12), machine("真空灌封机", "GF-20", 4), machine("老化测试系统", "LH-128", 2)],
  "39": [
    machine("高速贴片机", "SX-20", 4),
    machine("自动光学检测机", "AOI-700", 6),
    machine("制造执行系统", "MES-V5", 1),
  ],
};

const ANY_TRADE: readonly Machine[] = [
  machine("五轴加工中心", "VMC-850U", 4),
  machine("工业机器人工作站", "RB-20", 6),
  machine("数据采集与监控系统", "SC-2000", 1),
];

export const machinesOf = (industry: string): readonly Machine[] => BY_DIVISION[industry.slice(0, 2)] ?? ANY_TRADE;
