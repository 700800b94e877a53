package io.streamlet.app.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The root address is the web client's page too. */
@Controller
class WelcomePage {
    @GetMapping("/")
    String page() {
        return "forward:/index.html";
    }
}
