/** 没有网络时存在手机里、等待发送的内容 */
const named = (verb: string) => (title: string, name?: string) => `${verb}：${[name, title].filter(Boolean).join('，')}`;

/** 按接口的名称 */
const what: Readonly<Record<string, (title: string, name?: string) => string>> = {
  signUp: named('企业报名'), keepSeat: named('确认保留名额'), cancelSignUp: named('取消报名'), propose: named('选择'), answerChoice: named('答复'), checkIn: named('签到'), registerWalkIn: named('现场报名'), logRecord: named('服务记录'),
};
/** 同一种拒绝，在这件事上更具体的说法 */
const because: Readonly<Record<string, string>> = {
  'propose not-found': '选择没有成功。只有本单位已经报名、对方也有展位时才能选择，请先查看报名情况。',
  'signUp already-signed-up': '本单位已经报名，可能是同事先报了名。打开报名页面可以看到签到码。',
};

export const text = {
  line: (waiting: number, failed: number) => [waiting > 0 && `${waiting} 项等待发送`, failed > 0 && `${failed} 项没有成功`].filter(Boolean).join('，'),
  kept: (moment: string) => `现在连不上网络。这里是 ${moment} 存在这台设备上的内容。`,
  see: '查看',
  stored: '已存在手机里，有网络时自动发送。',
  storedSignedOut: '这台设备上有内容等待发送，登录后自动发送。',
  title: '等待发送的内容',
  lead: '没有网络时办理的事项先存在这台设备上，有网络时按先后自动发送，不会重复。超过 24 小时（服务记录 7 天）没有发出的不再发送，内容从设备上删除。照片先发，记录后发。',
  none: '没有等待发送的内容',
  noneHelp: '办理的事项都已经发送。',
  at: (moment: string) => `${moment} 存在这台设备上`,
  states: { waiting: '等待发送', refused: '没有成功', expired: '没有发送' },
  waitingHelp: '还没有送到，不算已经办理。保持页面打开，或者有网络后再打开，都会自动发送。',
  mayHaveArrived: '已经发送过，还没有收到答复。',
  expiredHelp: '等了太久没有网络，没有发送，填写的内容已从设备上删除。需要的话请重新办理。',
  sendNow: '现在发送',
  sending: '正在发送…',
  again: '回去修改',
  look: '去查看',
  redo: '重新办理',
  drop: '不再发送',
  dropAsk: '从这台设备上删除，不再发送。',
  dropAskSent: '从这台设备上删除，不再发送。之前那次可能已经送到，请稍后到页面上核对。',
  dropSure: '确认删除',
  keep: '保留',
  seen: '知道了',
  leaving: '还有内容没有发送。退出后要等您再次登录才会发送，超过 24 小时（服务记录 7 天）就不再发送。仍要退出，请再点一次“退出登录”。',
  what,
  because,
  signUp: {
    title: '报名还没有送到',
    lead: '报名已存在手机里，有网络时自动发送。',
    notYet: '现在还不算报上名，也没有签到码。发送以后本页自动更新。',
    needs: '您填写的需求',
    agencies: '可以先选机构，您的选择也存在手机里，随报名之后发送。',
  },
};
