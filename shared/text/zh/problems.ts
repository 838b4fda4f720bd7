import type { ProblemKind } from '../../domain/problems.ts';
import { text as fieldErrors } from './field-errors.ts';

interface Words {
  /** What is wrong. */
  readonly what: string;
  /** What to do about it. */
  readonly todo: string;
  /** The figures of this refusal: a limit, dates. */
  readonly facts?: (facts: Facts, day: (date: string) => string) => string;
}
type Facts = Readonly<Record<string, string | number>>;

/** Every failure in words: what is wrong, and what to do. */
export const problems: Record<ProblemKind, Words> = {
  'invalid-request': { what: '提交的内容有误', todo: '请按下面的提示改正后再提交。' },
  'malformed-json': { what: '提交的内容无法识别', todo: '请刷新页面后重新提交；已填内容会保留。' },
  'invalid-cursor': { what: '列表已更新', todo: '请回到列表第一页重新查看。' },
  unauthenticated: { what: '您还没有登录', todo: '请登录后继续，已填内容会保留。' },
  'token-expired': { what: '登录已过期', todo: '请重新登录，之后回到本页，已填内容会保留。' },
  forbidden: { what: '您没有办理这项业务的权限', todo: '请换用有权限的账号，或者联系本单位负责人。' },
  'membership-unverified': { what: '您与本单位的关系还没有核验', todo: '请带营业执照到人社部门窗口或双选会现场核验，之后即可办理。' },
  'same-person': { what: '同一人不能办理相邻的两个环节', todo: '请转由另一位工作人员办理。' },
  'not-found': { what: '没有找到', todo: '请核对网址；也可能是您所在单位无权查看。' },
  'method-not-allowed': { what: '不支持这样操作', todo: '请刷新页面后再试。' },
  'undo-expired': { what: '已过一分钟，不能撤销签到', todo: '请记下单位名称，会后由双选会负责人说明。' },
  'status-conflict': { what: '当前状态不能这样办理', todo: '可能刚有人办理过。请刷新页面查看最新状态。' },
  'edited-elsewhere': { what: '在您填写期间，内容已被他人修改', todo: '请刷新查看最新内容；您填写的内容保存在本机草稿里。' },
  'already-exists': { what: '已有相同的记录', todo: '请不要重复提交，到列表中查看已有的那一条。' },
  'organisation-registered': { what: '该单位已经登记', todo: '如果您是该单位人员，请申请加入该单位。' },
  'may-be-registered': { what: '可能与已登记的一家单位是同一家', todo: '请核对；确实是另一家的，勾选确认后继续登记。' },
  'certificate-registered': { what: '该证书已登记在其他机构名下', todo: '请核对证书编号；同一人只能计入一家机构。' },
  'already-signed-up': { what: '本单位已经报名', todo: '不需要重复报名，签到码在“我的报名”中。' },
  'booth-taken': { what: '这个展位号已经给了另一家机构', todo: '请换一个没有用过的展位号。' },
  'booths-off-plan': { what: '已经安排给机构的展位，不能从展位图上去掉', todo: '请先把这些机构换到别的展位，再修改展位图。' },
  'fair-not-over': { what: '双选会还没有结束', todo: '请在散场时间过后再办理；不办理的，当天结束后系统自动结束。' },
  'sign-up-closed': { what: '现在不在报名时间内', todo: '请查看报名起止日期，或选择其他场次。' },
  'walk-in-closed': { what: '现在不能办理现场报名', todo: '现场报名在双选会当天、结束以前办理。' },
  'code-unknown': { what: '没有这个签到码', todo: '请与对方手机上的六位数字核对后重新输入。' },
  'already-chosen': { what: '双方之间已有一次选择', todo: '请到“我的双选”中查看并答复。' },
  'selection-closed': { what: '现在不在双选时间内', todo: '已经做出的选择仍可以在“双选”中查看和答复。', facts: ({ opensOn, closesOn }, day) => `本场双选会的双选时间：${day(String(opensOn))}至${day(String(closesOn))}。` },
  'choices-full': { what: '选择的机构已满', todo: '先在您的选择中撤回一家，就可以再选。', facts: ({ limit }) => `本场双选会每家企业最多同时选 ${limit} 家机构；对方婉拒、过期未答复的不算。` },
  'invitations-full': { what: '邀请的企业已满', todo: '先撤回一份邀请，就可以再邀请。', facts: ({ limit }) => `本场双选会每家机构最多同时邀请 ${limit} 家企业；对方婉拒、过期未答复的不算。` },
  'answer-late': { what: '已经过了答复期限', todo: '双选时间内，双方可以重新选择。', facts: ({ answerBy }, day) => `答复期限是 ${day(String(answerBy))}（含当天），没有答复的选择已失效。` },
  'contact-gone': { what: '这家企业已取消报名，不再提供联系方式', todo: '双选成功的，请通过服务协议联系。' },
  'last-manager': { what: '您是本单位唯一已核验的负责人', todo: '请先邀请一位同事担任负责人（或请工作人员核验另一位负责人），之后再退出或变更岗位。' },
  'invitation-used': { what: '这份邀请已经用过了', todo: '一个链接只能用一次。如果不是您本人使用的，请告诉邀请您的负责人。' },
  'invitation-expired': { what: '这份邀请已过有效期', todo: '请邀请您的负责人重新发一份。' },
  'invitation-withdrawn': { what: '这份邀请已被撤回', todo: '如有疑问，请联系邀请您的负责人。' },
  'invitation-void': { what: '邀请您的人已不是该单位的负责人', todo: '请该单位现在的负责人重新邀请。' },
  'invitation-other-person': { what: '这份邀请不是发给您的', todo: '请核对登录的账号；姓名写错的，请负责人按您登录账号的姓名重新邀请。' },
  'task-taken': { what: '这件事已有同事在办', todo: '请先与同事商量；确需接手的，在待办里选“接手”。' },
  'deputy-unfit': { what: '您不能接受这次代班', todo: '代班人要在同一办公室、自己就有同样的职责；不能由本人代本人。' },
  'person-counts-elsewhere': { what: '这个人已经登记在另一家机构名下', todo: '一个人只能计入一家机构。请本人先到原机构办理“登记离职”，再在这里登记；原机构不办的，请本人带解除或终止劳动合同的证明到人社部门办理。' },
  'person-listed': { what: '这个人已经在本机构的名单里', todo: '请在名单中找到这个人，修改其证书、合同或参保情况。' },
  'staff-too-many': { what: '登记的持证人员太多', todo: '最多登记 40 名在职持证人员；请先为已离开的人员办理“登记离职”。' },
  'ruleset-refuses-certificate': { what: '按现行规则，这种证书不能计入', todo: '请认定为“证书不计入”，并写明原因。' },
  'agency-not-qualified': { what: '申请的年度里，机构有不符合补贴条件的日期', todo: '请看资格页上列出的日期和原因；确实符合条件的，请带材料到人社部门核对。' },
  'agency-suspended': { what: '机构资格已被暂停', todo: '暂停期间不能申请展位；恢复资格后再办理。已签的协议可以继续服务。' },
  'agency-lapsed': { what: '机构资格的有效期已过', todo: '请提交续期材料，核验通过后再办理。已签的协议可以继续服务。' },
  'not-verified': { what: '机构资格还没有核验通过', todo: '请先提交资格材料，核验通过后再办理。' },
  'staff-too-few': { what: '持证专职人员不足两名', todo: '请补充至少两名持有相关证书的专职人员后再提交。' },
  'both-sides': { what: '同一人不能同时代表协议双方', todo: '请由另一方单位的人员办理。' },
  'terms-incomplete': { what: '协议五项条款没有填全', todo: '请补全服务内容、方式、费用、违约责任和期限。' },
  'text-changed': { what: '协议文本已经变动', todo: '请重新阅读最新文本后再签订。' },
  'signature-method-refused': { what: '现在不接受这种签订方式', todo: '请刷新页面，从列出的方式中选一种。' },
  'already-signed': { what: '我方已经签订', todo: '不用重复签订，请等对方签订。' },
  'already-asked': { what: '已有一项申请在等对方答复', todo: '请等对方答复或撤回后再提出' },
  'already-amending': { what: '已有一份变更正在办理', todo: '请先办完或放弃那份变更' },
  'too-many-changes': { what: '变更次数已达上限', todo: '请双方重新签订一份协议' },
  'renewed-already': { what: '双方已签订续签协议', todo: '要提前结束，请先解除续签的协议' },
  'service-overlaps': { what: '服务期限与双方已有的协议重叠', todo: '请把开始日期改到上一份协议结束之后，再签订' },
  'amendment-late': { what: '变更的生效日期已过', todo: '请把生效日期改到今天或以后，双方重新签订' },
  'agreement-overlaps': { what: '与双方已有协议的服务期限重叠', todo: '请调整起止日期，或者先解除原协议。' },
  'not-specialist': { what: '您不是这份协议的服务专员', todo: '请由固定专员登记；代为登记时请写明原因。' },
  'upload-not-ready': { what: '附件还没有上传完', todo: '请等上传完成后再提交；失败的附件请点“重试”。' },
  'file-mismatch': { what: '收到的附件与选择的文件不一致', todo: '请重新选择文件上传。' },
  'file-type-refused': { what: '不接受这种文件', todo: '请上传 JPG、PNG、WEBP、HEIC 照片，或 PDF、DOCX、XLSX 文件；文件不能有密码、宏或病毒，不能损坏，也不能只改后缀。' },
  'year-not-over': { what: '服务年度还没有结束', todo: '请在年度结束后办理。' },
  'evaluation-incomplete': { what: '效果评估的数据还不完整', todo: '请先补齐企业评价和案件数据。' },
  'evaluation-not-final': { what: '本年度效果评估还没有定论', todo: '请等评估确定后再申请。' },
  'materials-missing': { what: '申请材料不齐', todo: '请按清单补齐所缺材料后再提交。' },
  'claim-exists': { what: '该企业本年度的补贴已经申请过', todo: '不能重复申请，请查看已有申请。' },
  'year-beyond-third': { what: '已超过三个补贴年度', todo: '第三年之后不再补贴，双方可自行约定继续服务。' },
  'amount-over-cap': { what: '金额超过本年度上限', todo: '请按上限或更低的金额填写。' },
  'fund-exhausted': { what: '本年度补贴资金余额不足', todo: '请等待资金追加，或联系资金管理人员。' },
  'claim-window-closed': { what: '现在不在申请期内', todo: '请在规定的申请期内提交。' },
  'notice-running': { what: '公示还没有结束', todo: '请在公示期满后办理。' },
  'size-not-eligible': { what: '企业规模不是小型或微型', todo: '请核对行业、人数、收入和资产；不属于小微企业的不能享受补贴。' },
  'nothing-to-claim': { what: '本年度没有可申请的金额', todo: '请查看金额计算过程，了解原因。' },
  'conditions-unmet': { what: '补贴条件没有全部满足', todo: '请查看未满足的条件，补充材料后由工作人员核定。' },
  'too-large': { what: '提交的内容太大', todo: '请减少文字或附件后再提交。' },
  'unsupported-media-type': { what: '不支持这种内容格式', todo: '请刷新页面后重新提交。' },
  'idempotency-key-reused': { what: '这次提交与之前的一次冲突', todo: '请刷新页面，查看上次提交的结果。' },
  busy: { what: '现在办理的人较多', todo: '请稍等几秒再试；已填内容会保留。' },
  internal: { what: '系统出错了', todo: '请稍后再试；多次失败请拨打 12333。' },
  unavailable: { what: '暂时连不上服务', todo: '请检查网络后再试；已填内容会保留。' },
};

/** Failures and fields that are wrong, apart from the common texts: pages without forms need none of them. */
export const text = {
  problems,
  fieldErrors,
};
