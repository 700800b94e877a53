package io.streamlet.command.identity;

import io.streamlet.contracts.shared.Role;

/** The accounts to try Streamlet with; their passwords are public. */
enum DemoAccount {
    ADMIN("admin", "admin123", "Ada Admin", Role.ADMIN),
    TEACHER("teacher", "teacher123", "Tom Teacher", Role.TEACHER),
    STUDENT("student", "student123", "Sam Student", Role.STUDENT);

    private final String username;
    private final String password;
    private final String displayName;
    private final Role role;

    DemoAccount(String username, String password, String displayName, Role role) {
        this.username = username;
        this.password = password;
        this.displayName = displayName;
        this.role = role;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    String displayName() {
        return displayName;
    }

    Role role() {
        return role;
    }
}
