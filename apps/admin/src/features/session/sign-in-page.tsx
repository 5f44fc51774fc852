export function SignInPage() {
  return <h1>Inn</h1>;
}
