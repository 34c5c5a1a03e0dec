'use strict';

const token = document.getElementById('token');
const language = document.getElementById('language');

const EXAMPLES = [
  `# Who am I, and what is installed?
query Viewer {
  viewer { subject role roleLabel tenant { name kindLabel } units { name } }
  plugins { id version country state programmes reports }
}
`,
  `# A page of participants with placements and employers (for those who work with participants).
query Participants($first: Int = 10, $after: String) {
  participants(first: $first, after: $after, order: [FAMILY_NAME_ASC]) {
    totalCount
    nodes {
      id
      familyName
      givenName
      unit { name }
      placements(first: 5) { nodes { kindLabel title startedOn endedOn employer { name } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# What was true on a date: phase, specialist, main activity.
query OnADate($on: Date = "2026-10-01") {
  enrolments(first: 20, filter: { runningOn: $on }) {
    nodes {
      startedOn
      programme { name rules { name } }
      phaseAt(on: $on) { phaseLabel startsOn }
      specialistAt(on: $on) { staffMember { familyName } }
      mainActivity(on: $on)
    }
  }
}
`,
  `# The programmes: phases, words, contact rule. Take an id from here for overdueContacts.
query Programmes {
  programmes(first: 20) {
    nodes {
      id
      name
      rules {
        name
        contactMaximumDays
        phases { code state label }
        terms { term text }
      }
    }
  }
}
`,
  `# Who has had no contact for longer than the programme allows?
query Overdue($programme: ID!, $on: Date!) {
  overdueContacts(programme: $programme, on: $on, first: 50) {
    totalCount
    nodes {
      startedOn
      participant { familyName givenName phone }
      contacts(first: 1, order: [HELD_ON_DESC]) { nodes { heldOn kindLabel } }
    }
  }
}
`,
];

const root = ReactDOM.createRoot(document.getElementById('graphiql'));
const ask = GraphiQL.createFetcher({ url: '/graphql' });
const TABS = EXAMPLES.map((query) => ({ query }));
const VARIABLES = { Overdue: { programme: 'AN-ID-OF-A-PROGRAMME', on: new Date().toISOString().slice(0, 10) } };
TABS.forEach((tab) => {
  const variables = VARIABLES[/query (\w+)/.exec(tab.query)[1]];
  tab.variables = variables && JSON.stringify(variables, null, 2);
});

// A fetcher of its own for each token and language: GraphiQL reads the schema again when it gets another one.
function show() {
  const given = token.value.trim().replace(/^Bearer\s+/i, '');
  const headers = { 'Accept-Language': language.value };
  if (given) {
    headers.Authorization = 'Bearer ' + given;
  }
  const fetcher = (request, options = {}) => {
    const own = options.headers || {};
    const authorized = given || Object.keys(own).some((name) => name.toLowerCase() === 'authorization');
    return authorized
      ? ask(request, { ...options, headers: { ...headers, ...own } })
      : { errors: [{ message: 'Paste a token into the field at the top of this page.' }] };
  };
  root.render(
    React.createElement(GraphiQL, {
      fetcher,
      defaultTabs: TABS,
      defaultEditorToolsVisibility: 'variables',
      isHeadersEditorEnabled: true,
      shouldPersistHeaders: false,
    }),
  );
}

document.getElementById('help').addEventListener('submit', (event) => event.preventDefault());
token.addEventListener('change', show);
language.addEventListener('change', show);
show();
