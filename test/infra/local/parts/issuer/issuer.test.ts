import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import * as oauth from 'oauth4webapi'
import { beforeEach, describe, expect, test } from 'vitest'
import { createBrowser, startIssuer } from './support.ts'
import type { Browser, Page, RunningIssuer } from './support.ts'

const audience = 'https://api.tuoguantong.example'
const client: oauth.Client = { client_id: 'tuoguantong-web' }
const insecure = { [oauth.allowInsecureRequests]: true }

let running: RunningIssuer
let browser: Browser
beforeEach(async () => {
  running = await startIssuer()
  browser = createBrowser(running)
})

const discover = async (): Promise<oauth.AuthorizationServer> => {
  const url = new URL(running.issuerUrl)
  return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, insecure))
}

const verifier = oauth.generateRandomCodeVerifier()
const authorizationAddress = async (change: Record<string, string | undefined> = {}): Promise<URL> => {
  const { authorization_endpoint: endpoint = '' } = await discover()
  const url = new URL(endpoint)
  const parameters = {
    client_id: client.client_id,
    response_type: 'code',
    redirect_uri: `${running.origin}/app/signed-in`,
    scope: 'openid profile',
    state: 'the-state',
    resource: audience,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...change,
  }
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value)
  return url
}

const signInAs = async (person: string, change: Record<string, string> = {}): Promise<Page> => {
  const page = await browser.open(await authorizationAddress(change))
  return browser.post(page.url, { person })
}

const exchange = async (page: Page): Promise<oauth.TokenEndpointResponse> => {
  const server = await discover()
  const parameters = oauth.validateAuthResponse(server, client, page.url, 'the-state')
  const redirect = `${running.origin}/app/signed-in`
  const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, redirect, verifier, insecure)
  return oauth.processAuthorizationCodeResponse(server, client, response, { requireIdToken: true })
}

const refresh = async (token: string | undefined): Promise<oauth.TokenEndpointResponse> => {
  const server = await discover()
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), token ?? '', insecure)
  return oauth.processRefreshTokenResponse(server, client, response)
}

const verify = async (token: string) => {
  const { jwks_uri: keys = '' } = await discover()
  const options = { issuer: running.issuerUrl, audience, algorithms: ['RS256'], typ: 'at+jwt' }
  return (await jwtVerify(token, createRemoteJWKSet(new URL(keys)), options)).payload
}

describe('signing in', () => {
  test('by code and PKCE gives an access token for the API with name and groups', async () => {
    const tokens = await exchange(await signInAs('tianning-officer'))
    const claims = await verify(tokens.access_token)
    expect(claims).toMatchObject({
      sub: 'tianning-officer',
      name: '田宁和（示例）',
      groups: ['duty:fair', 'duty:verification', 'duty:filing', 'office:320402'],
    })
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900)
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ sub: 'tianning-officer', name: '田宁和（示例）' })
  })

  test('without naming the API gives a token for it all the same', async () => {
    const page = await browser.open(await authorizationAddress({ resource: undefined }))
    const tokens = await exchange(await browser.post(page.url, { person: 'owner-01' }))
    expect((await verify(tokens.access_token)).sub).toBe('owner-01')
  })

  test('the second time needs no choice', async () => {
    await signInAs('owner-01')
    const page = await browser.open(await authorizationAddress())
    expect((await verify((await exchange(page)).access_token)).sub).toBe('owner-01')
  })

  test('is refused without PKCE, for another redirect, and for another API', async () => {
    const refused = async (change: Record<string, string | undefined>) => (await browser.open(await authorizationAddress(change))).url
    expect((await refused({ code_challenge: undefined, code_challenge_method: undefined })).searchParams.get('error')).toBe('invalid_request')
    expect((await refused({ resource: 'https://other.example' })).searchParams.get('error')).toBe('invalid_target')
    const page = await browser.open(await authorizationAddress({ redirect_uri: `${running.origin}/app/signed-in/` }))
    expect([page.status, page.url.pathname]).toEqual([400, '/oidc/auth'])
    expect(page.text).toContain('登录没有完成')
  })

  test('prompt=login offers another person and makes the first one leave', async () => {
    const first = await exchange(await signInAs('owner-01'))
    const page = await browser.open(await authorizationAddress({ prompt: 'login' }))
    expect(page.text).toContain('换人登录')
    const leaving = await browser.post(page.url, { person: 'manager-01' })
    expect(leaving.headers.get('content-security-policy')).toMatch(/script-src 'none' 'sha256-/)
    const second = await exchange(await browser.submit(leaving))
    expect((await verify(second.access_token)).sub).toBe('manager-01')
    await expect(refresh(first.refresh_token)).rejects.toThrow()
  })
})

describe('staying signed in', () => {
  test('refreshing rotates the refresh token, and using an old one ends the sign-in', async () => {
    const first = await exchange(await signInAs('owner-01'))
    const second = await refresh(first.refresh_token)
    expect((await verify(second.access_token)).sub).toBe('owner-01')
    expect(second.refresh_token).not.toBe(first.refresh_token)
    await expect(refresh(first.refresh_token)).rejects.toThrow()
    await expect(refresh(second.refresh_token)).rejects.toThrow()
  })

  test('a restart signs nobody out', async () => {
    const tokens = await exchange(await signInAs('owner-01'))
    await running.restart()
    await verify(tokens.access_token)
    const page = await browser.open(await authorizationAddress())
    expect(page.url.pathname).toBe('/app/signed-in')
    expect((await verify((await refresh(tokens.refresh_token)).access_token)).sub).toBe('owner-01')
  })

  test('signing out asks once, goes home, and ends the refresh token', async () => {
    const tokens = await exchange(await signInAs('owner-01'))
    const { end_session_endpoint: endpoint = '' } = await discover()
    const url = new URL(endpoint)
    url.searchParams.set('id_token_hint', tokens.id_token ?? '')
    url.searchParams.set('post_logout_redirect_uri', `${running.origin}/`)
    const page = await browser.open(url)
    expect(page.text).toContain('退出登录')
    expect((await browser.submit(page, { logout: 'yes' })).url.href).toBe(`${running.origin}/`)
    await expect(refresh(tokens.refresh_token)).rejects.toThrow()
    expect((await browser.open(await authorizationAddress())).text).toContain('选择人员登录')
  })
})

describe('the page to choose a person', () => {
  test('lists the people by role and filters them without a script', async () => {
    const page = await browser.open(await authorizationAddress())
    expect(page.text.match(/name="person"/g)).toHaveLength(53)
    const filtered = await browser.open(`${page.url.pathname}?q=${encodeURIComponent('补贴 office:320400')}`)
    const shown = [...filtered.text.matchAll(/name="person" value="([^"]+)"/g)].map(([, id]) => id)
    expect(shown).toEqual(['first-reviewer', 'second-reviewer'])
    const none = await browser.open(`${page.url.pathname}?q=%3Cscript%3E`)
    expect(none.text).toContain('没有符合“&lt;script&gt;”的人员')
  })

  test('has no script or inline style, and a policy that forbids them', async () => {
    const page = await browser.open(await authorizationAddress())
    expect(page.text).not.toMatch(/<script|<style|style=|onclick/)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'none'; style-src 'self'")
    const css = await browser.open('/oidc/assets/sign-in.css')
    expect([css.status, css.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
  })

  test('opened where no sign-in began says what to do', async () => {
    const page = await browser.open('/oidc/sign-in/nothing')
    expect(page.status).toBe(400)
    expect(page.text).toContain('请回到首页重新登录')
  })

  test('ignores someone who is not on it', async () => {
    const page = await signInAs('nobody')
    expect([page.status, page.url.pathname.startsWith('/oidc/sign-in/')]).toEqual([200, true])
  })
})

describe('a token without a browser', () => {
  test('is like one from the code flow', async () => {
    const direct = await running.issuer.accessToken('funds-officer')
    const { access_token: flow } = await exchange(await signInAs('funds-officer'))
    const [one, other] = [await verify(direct), await verify(flow)]
    expect(Object.keys(one).toSorted()).toEqual(Object.keys(other).toSorted())
    expect([one.groups, one.client_id]).toEqual([other.groups, other.client_id])
    expect(decodeProtectedHeader(direct)).toEqual(decodeProtectedHeader(flow))
  })

  test('is given only for sample people', async () => {
    await expect(running.issuer.accessToken('nobody')).rejects.toThrow('nobody')
  })
})
