//! Maya signs in and reads.

use super::{Member, World};

impl World {
    pub(super) async fn maya_signs_in(&mut self) {
        // She comes back to a browser that she has used before: no thief keeps her out of it.
        Self::sign_out(&mut self.maya, &mut self.found).await;
        let login = self.login.clone();
        self.sign_in(Member::Maya, &login).await;
        let now = self.now();
        (self.maya.acted, self.maya.began) = (Some(now), now);
    }

    pub(super) async fn maya_reads(&mut self) {
        self.maya.browser.get(format!("/patients/{}", self.portal.cast.maya)).await;
        let now = self.now();
        self.maya.acts(now);
    }
}
