/** The case page. */
export function CaseRoute() {
  return <h1>Sak</h1>;
}
