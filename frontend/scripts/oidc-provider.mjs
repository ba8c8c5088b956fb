// A certified OpenID provider on loopback, for the back end's tests: whoever signs in types what it is to say of them,
// as base64url of JSON.   node scripts/oidc-provider.mjs <port> <secret> <redirect uri>…
import Provider from 'oidc-provider';

const [port, secret, ...redirects] = process.argv.slice(2);
const claims = (id) => JSON.parse(Buffer.from(id, 'base64url').toString('utf8'));

const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: 'rungs', client_secret: secret, redirect_uris: redirects }],
  claims: {
    openid: ['sub'],
    profile: ['name', 'preferred_username', 'nickname'],
    email: ['email', 'email_verified'],
  },
  cookies: { keys: ['only for tests'] },
  pkce: { required: () => true },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...claims(id), sub: id }) }),
  // Who an account is to a client: here what was typed, also what no other provider would say.
  subjectTypes: ['pairwise'],
  pairwiseIdentifier: (_, id) => claims(id).sub,
  // Nobody is asked what Rungs may know: it is told what it asks for.
  async loadExistingGrant({ oidc }) {
    const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope(oidc.params.scope ?? 'openid');
    await grant.save();
    return grant;
  },
});

provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
