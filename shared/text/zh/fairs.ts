/** 双选会：报名、展位、双选、签到 */
export const text = {
  fairStatus: { draft: '草稿', published: '已发布', cancelled: '已取消', closed: '已结束' },
  seat: {
    ahead: (count: number, more: boolean) => (count === 0 ? '名额已满，您排在候补第一位。' : `名额已满，您在候补名单中，前面${more ? '超过' : '有'} ${count} 家。`),
    waitingHelp: '有名额空出时按报名先后自动递补，并在“我的待办”里通知您。签到码到时生效。',
    promoted: '有名额空出，您已递补，可以参加本场双选会。', promotedBy: (date: string) => `有名额空出，您已递补。请在 ${date}（含当天）以前确认参加，没有确认的名额让给下一家。`,
    rescheduled: (date: string, time: string, venue: string, reason: string) => `本场双选会改为 ${date} ${time}，在${venue}举行（${reason}）。您的名额或候补位次保留；不方便参加的，请在下面取消。`,
    fairCancelled: (reason: string) => `本场双选会已取消：${reason}`,
    answers: { promoted: '确认参加', rescheduled: '继续参加', 'fair-cancelled': '知道了' },
    leave: '退出候补', leaveAsk: '退出后位次让给后面的企业；报名时间内可以重新报名，从最后排起。', leaveSure: '确认退出候补',
  },
  agencies: {
    title: '参会机构', lead: '比较服务内容和费用，选择合适的机构。可以选多家；对方接受后才起草协议。', none: '参会机构确定后列在这里。', booth: (number: string) => `展位 ${number}`,
    choose: '选这家', seeChoices: '查看我的双选', chosen: '已选择，等对方答复。', more: '机构详情',
  },
  offer: {
    items: '服务内容', manners: '服务方式', fee: '服务费用', monthly: (amount: string) => `每月 ${amount}`, free: '不向企业收费', note: '说明', needs: '企业需要', needsMet: '符合需要',
    itemsHint: '本机构能承担的服务，至少选一项。', mannersHint: '至少选一项。', feeHint: '每月向企业收取的费用，不收费填 0。', noteHint: '例如：服务过的行业、固定专员人数。', title: '服务报价',
  },
  choices: {
    title: '双选', lead: '一方选择、另一方接受，就是双向选择成功，系统随即起草服务协议。', empty: '还没有双选', emptyEnterprise: '报名双选会后，可以在参会机构中选择。', emptyAgency: '展位安排后，可以在参会企业中选择；企业选择您时也会列在这里。',
    status: { proposed: '待答复', matched: '双选成功', declined: '已婉拒', withdrawn: '已撤回' },
    byUs: (date: string) => `我方于 ${date}选择`, byThem: (date: string) => `对方于 ${date}选择`,
    by: '答复期限', waitingThem: '等对方答复。', reason: '原因',
    actions: { accept: '接受', decline: '婉拒', withdraw: '撤回选择' },
    acceptHelp: '接受后按报价和需求起草服务协议，双方核对、签订后才生效。',
    declineReason: '婉拒原因', declineHint: '对方会看到。', declineSubmit: '确认婉拒', withdrawSure: '确认撤回', withdrawAsk: '撤回后，双方仍可以重新选择。', keep: '不撤回',
    agreement: '查看服务协议', matched: '双选成功，协议草稿已经写好。', declined: '已婉拒。', withdrawn: '已撤回。',
  },
  booth: {
    title: '申请展位', mineTitle: '我的展位', status: { applied: '待安排', placed: '已安排', refused: '未安排', withdrawn: '已撤回' },
    lead: '填写本机构的服务报价。人社部门安排展位后，报价随双选会公布，企业据此选择。', submit: '提交申请', change: '修改报价', submitChange: '保存修改', again: '重新申请',
    number: '展位号', appliedOn: '申请时间', dueOn: '安排期限', refusedBecause: (reason: string) => `未安排展位的原因：${reason}`,
    withdraw: '撤回申请', withdrawAsk: '撤回后展位让给其他机构；已经做出的双选不受影响。', withdrawSure: '确认撤回', keep: '不撤回', saved: '已提交，等人社部门安排展位。', withdrawn: '已撤回。',
    unverified: '您与本机构的关系还没有核验，核验后才能申请展位。请带营业执照到人社部门窗口办理。', afterPlaced: '展位已安排，报价不能再改。',
  },
  attendees: {
    title: '参会企业', lead: '只列出单位名称和需求。企业的联系方式在双选成功后由协议双方互通。', none: '还没有企业报名。', needs: '需要的服务', note: '需求说明', here: '已到场',
  },
  bureau: {
    title: '双选会', draft: '起草双选会', none: '还没有双选会', noneHelp: '起草后发布，企业和机构就可以报名。', name: '名称', date: '日期', status: '状态', venue: '地点',
    newTitle: '起草双选会', copy: '照此再办一场', copied: (title: string) => `内容取自“${title}”，请填写新的日期，其他内容可以修改。`, editTitle: '修改草稿', save: '保存草稿', saveEdit: '保存修改', deskLink: '签到台', public: '公开页面',
    actions: { edit: '修改草稿', publish: '发布', reschedule: '改期或换场地', cancel: '取消双选会' },
    publishAsk: '发布后企业和机构即可看到并按报名时间报名。', published: '已发布。',
    rescheduleTitle: '改期或更换场地', rescheduleSubmit: '确认变更', rescheduled: '已变更，公开页面随即更新。', cancelTitle: '取消双选会', cancelSubmit: '确认取消双选会', cancelled: '已取消。', cancelWarn: '取消后不能恢复。已报名的企业会在公开页面和“我的报名”中看到原因。',
    reason: '原因', reasonHint: '会在公开页面显示。', close: '不办理',
    counts: '报名情况', report: '查看到场、双选和协议情况', signUps: '已报名企业', waiting: '候补企业', checkedIn: '已签到企业', ofSeats: (count: number, seats: number) => `${count} 家（名额 ${seats} 家）`, ofSignUps: (count: number) => `${count} 家`, boothCount: '已安排展位', ofBooths: (count: number, booths: number) => `${count} 个（共 ${booths} 个）`,
    booths: '机构展位', noBooths: '还没有机构申请展位。', place: '安排展位', placeSubmit: '确认安排', number: '展位号', numberHint: (booths: number) => `1 至 ${booths}，前面可加一个大写字母表示区域，例如 A12。`, numberWrong: '展位号应为数字，前面最多加一个大写字母，例如 A12',
    placed: (name: string) => `已为${name}安排展位。`, refuse: '不予安排', refuseSubmit: '确认不予安排', refuseHint: '机构会看到，可以改好后重新申请。', refused: (name: string) => `已告知${name}不予安排。`,
    history: '办理过程',
    historyActions: { draft: '起草', edit: '修改草稿', publish: '发布', reschedule: '改期或更换场地', cancel: '取消', close: '结束' },
  },
  form: {
    title: '名称', titleHint: '例如：2027 年春季小微企业托管服务双选会', district: '举办区（市）', venue: '场馆', venueHint: '例如：武进区人力资源市场二楼', address: '详细地址',
    date: '举办日期', startTime: '开始时间', endTime: '结束时间', opens: '报名开始日期', closes: '报名截止日期', seats: '企业名额', seatsUnit: '家', booths: '机构展位', boothsUnit: '个', agenda: '议程', agendaHint: '一行一项，例如：09:00 政策说明', contactPhone: '咨询电话', phoneHint: '手机号码，或带区号的座机号码，例如 0519-12333000。',
  },
  desk: {
    title: '签到台', codeLabel: '六位签到码', codeHint: '请企业出示手机上的签到码，或用手机扫二维码。', find: '查找', wrongLength: '签到码是六位数字',
    enterprise: '企业', size: '规模', sizeUnknown: '没有填写', undo: '撤销签到', undone: (name: string) => `已撤销 ${name} 的签到。`, membership: '经办人核验',
    membershipUnknown: '没有经办人登记', licence: '已核验营业执照原件', licenceHint: '勾选后，经办人与该企业的关系一并核验通过。', licenceDone: '经办人已核验，不用再看营业执照。',
    checkIn: '签到', done: (name: string) => `${name} 已签到`, next: '下一家', already: (moment: string) => `这家企业已于 ${moment} 签到。`, cancelled: '这家企业已取消报名。', other: '换一个码', noFair: '二维码不完整', noFairHelp: '请打开双选会的签到台，输入六位签到码。', toFairs: '双选会列表',
  },
};
