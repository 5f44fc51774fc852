export function InboxPage() {
  return <h1>Innboks</h1>;
}
