export function IntakePage() {
  return <h1>Ny</h1>;
}
