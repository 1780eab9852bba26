// Somebody signed in to the portal needs no key here: the cookie goes along, and writes carry its token.
const csrfToken = () =>
  document.cookie
    .split('; ')
    .filter((cookie) => cookie.startsWith('Octopus-Csrf-Token_'))
    .map((cookie) => decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)))[0];

SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#ui',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  filter: true,
  tagsSorter: 'alpha',
  validatorUrl: null,
  requestInterceptor: (request) => {
    const token = csrfToken();
    if (token) request.headers['X-Octopus-Csrf-Token'] = token;
    return request;
  },
});
