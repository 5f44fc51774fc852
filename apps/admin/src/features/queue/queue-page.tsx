export function QueuePage() {
  return <h1>Oppgaver</h1>;
}
