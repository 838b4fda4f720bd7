/** 协议备案：机构报送，人社部门办理 */
export const text = {
  contactKnown: (name: string, phone: string) => `${name}，${phone}`,
  contactFrom: { 'this-filing': '本次备案所填', 'last-filing': '上次备案所填', organisation: '本单位登记的联系人' },
  contactKept: '沿用这位联系人，不用再填。号码只显示一部分，备案时按原样报送。',
  contactOther: '换一位联系人',
  contactSame: '仍用原来的联系人',
  addressFrom: '已按企业登记地址填好，不在那里服务的请修改',
  scan: '签字盖章的扫描件（重新上传）',
  scanHint: '经办人要求重新提供时才需要。',
  termsReturned: (reason: string) => `经办人对条款的意见：${reason}。条款不在备案里改：请与企业起草变更，双方签订新的文本后，再重新报送。`,
  terms: '协议条款',
  scanField: '扫描件',
  returnTerms: '条款有问题的，写在“协议条款”一项：机构不能在备案里改条款，须由双方签订新的文本。',
  scansChecked: '已查看双方签字盖章的扫描件：是这份文本，签名和印章齐全',
  filedText: '报送的文本校验值',
  replacedScan: '重新提供的扫描件',
  returnedBy: (name: string, moment: string) => `${name}于 ${moment} 退回`,
};
