/** What the deployed system's issuer must agree on with the application as well. */
export const audience = 'https://api.tuoguantong.example'
export const clientId = 'tuoguantong-web'

const minute = 60
const day = 24 * 60 * minute
export const accessTokenSeconds = 15 * minute
export const codeSeconds = minute
export const interactionSeconds = 60 * minute
/** Signing in lasts this long after the last use. */
export const sessionSeconds = 14 * day
