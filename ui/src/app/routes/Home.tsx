import { AdminHome, StudentHome, TeacherHome } from '@/features/classroom'
import { AlertSection } from '@/features/monitoring'
import { useAccount } from '@/shared/session'

export function Home() {
  const { role } = useAccount()
  switch (role) {
    case 'ADMIN':
      return <AdminHome alerts={<AlertSection />} />
    case 'TEACHER':
      return <TeacherHome />
    case 'STUDENT':
    case 'VIEWER':
      return <StudentHome />
  }
}
