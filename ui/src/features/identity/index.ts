export { RegisterPage } from './components/RegisterPage'
export { SignInPage } from './components/SignInPage'
