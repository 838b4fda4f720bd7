/** What stands in a cell of the hall's plan besides booths: 入口, 出口, 签到处, 舞台, 洽谈区, 卫生间. */
export const planMarks = ['entrance', 'exit', 'desk', 'stage', 'talks', 'toilet'] as const;
export type PlanMark = (typeof planMarks)[number];
