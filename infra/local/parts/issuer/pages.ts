import { roleTitles } from '../../people/people.ts'
import type { Person, PersonRole } from '../../people/person.ts'

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[<>&"']/g, (character) => entities[character] ?? character)

export const stylesheetPath = '/assets/sign-in.css'

/** @param base path of the issuer, such as `/oidc` */
const page = (base: string, title: string, main: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} - 托管通</title>
<link rel="stylesheet" href="${escape(base + stylesheetPath)}">
</head>
<body>
<header><p>托管通 <span class="tag">本机示例登录</span></p></header>
<main>
<h1>${escape(title)}</h1>
${main}
</main>
</body>
</html>
`

const matches = (person: Person, words: readonly string[]): boolean => {
  const text = [person.id, person.name, person.note, roleTitles[person.role], ...person.groups].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

const personButton = (person: Person, current: string | undefined): string =>
  `<li><button name="person" value="${escape(person.id)}"${person.id === current ? ' aria-current="true"' : ''}>
<strong>${escape(person.name)}</strong> <span>${escape(person.note)}</span> <code>${escape(person.id)}</code>${
    person.id === current ? ' <em>当前登录</em>' : ''
  }
</button></li>`

const group = (role: PersonRole, members: readonly Person[], current: string | undefined): string =>
  members.length === 0
    ? ''
    : `<section aria-labelledby="role-${role}"><h2 id="role-${role}">${roleTitles[role]}</h2>
<ul>${members.map((person) => personButton(person, current)).join('\n')}</ul></section>`

export interface SignInPage {
  readonly base: string
  /** Path of this page: the filter reads it again, choosing a person posts to it. */
  readonly path: string
  readonly filter: string
  /** Who is signed in now, when the page is for switching. */
  readonly current?: string
  readonly people: readonly Person[]
}

export const signInPage = ({ base, path, filter, current, people }: SignInPage): string => {
  const words = filter.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const shown = people.filter((person) => matches(person, words))
  const roles: readonly PersonRole[] = ['officer', 'owner', 'manager', 'specialist']
  const groups = roles.map((role) => group(role, shown.filter((person) => person.role === role), current)).join('\n')
  const nobody = shown.length === 0 ? `<p>没有符合“${escape(filter)}”的人员。<a href="${escape(path)}">显示全部</a></p>` : ''
  return page(
    base,
    current === undefined ? '选择人员登录' : '换人登录',
    `<p>以下都是示例人员，不是真人。点一位就以此人身份登录。</p>
<form method="get" action="${escape(path)}" role="search">
<label for="q">按姓名、职责或编号查找</label>
<div class="search"><input id="q" name="q" type="search" value="${escape(filter)}" autocomplete="off"><button>查找</button></div>
</form>
<form method="post" action="${escape(path)}">
${groups}${nobody}
</form>
`,
  )
}

/** @param form the provider's own form, which carries its protection against forged requests */
export const signOutPage = (base: string, form: string): string =>
  page(
    base,
    '退出登录',
    `<p>要退出托管通吗？没有提交的草稿仍留在本机。</p>
${form}
<p class="choices"><button class="primary" type="submit" form="op.logoutForm" name="logout" value="yes">退出登录</button>
<button type="submit" form="op.logoutForm">不退出，返回</button></p>`,
  )

export const signedOutPage = (base: string): string => page(base, '已退出登录', '<p><a href="/">返回首页</a></p>')

/** @param reason the protocol's own words, for whoever looks into it */
export const failurePage = (base: string, reason: string): string =>
  page(
    base,
    '登录没有完成',
    `<p>这次登录已经过期或不完整。请回到首页重新登录。</p>
<p><a href="/">返回首页</a></p>
<p class="reason">原因代码：<code>${escape(reason)}</code></p>`,
  )
