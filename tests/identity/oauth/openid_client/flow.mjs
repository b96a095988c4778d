// Complete the flow as a relying party does; print what was learned as one line of JSON.
import * as client from 'openid-client'

const [issuer, clientId, secret, cookie, redirectUri] = process.argv.slice(2)
const metadata = { client_secret: secret, id_token_signed_response_alg: 'ES256' }
const config = await client.discovery(new URL(issuer), clientId, metadata, undefined, {
  execute: [client.allowInsecureRequests],
})
const verifier = client.randomPKCECodeVerifier()
const state = client.randomState()
const nonce = client.randomNonce()
const url = client.buildAuthorizationUrl(config, {
  redirect_uri: redirectUri,
  scope: 'openid tenant:read',
  code_challenge: await client.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
  state,
  nonce,
})
const back = await fetch(url, {
  method: 'POST',
  headers: { cookie, origin: url.origin, 'content-type': 'application/x-www-form-urlencoded' },
  body: 'decision=allow',
  redirect: 'manual',
})
const tokens = await client.authorizationCodeGrant(config, new URL(back.headers.get('location')), {
  pkceCodeVerifier: verifier,
  expectedState: state,
  expectedNonce: nonce,
  idTokenExpected: true,
})
const claims = tokens.claims()
const user = await client.fetchUserInfo(config, tokens.access_token, claims.sub)
const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token)
const before = await client.tokenIntrospection(config, refreshed.access_token)
await client.tokenRevocation(config, refreshed.refresh_token)
const after = await client.tokenIntrospection(config, refreshed.access_token)
const own = await client.clientCredentialsGrant(config)
console.log(
  JSON.stringify({
    issuer: claims.iss,
    audience: claims.aud,
    subject: user.sub,
    rotated: refreshed.refresh_token !== tokens.refresh_token,
    before: before.active,
    after: after.active,
    own: own.scope,
  }),
)
