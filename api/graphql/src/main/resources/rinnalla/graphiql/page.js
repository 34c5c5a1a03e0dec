'use strict';

const HEADERS = JSON.stringify({ Authorization: 'Bearer PASTE-A-TOKEN-HERE', 'Accept-Language': 'en' }, null, 2);

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

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultHeaders: HEADERS,
    defaultTabs: EXAMPLES.map((query) => ({ query, headers: HEADERS })),
    defaultEditorToolsVisibility: 'headers',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  }),
);
