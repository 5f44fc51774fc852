export function SearchPage() {
  return <h1>Saker</h1>;
}
