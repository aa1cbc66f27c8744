//! Random numbers from a seed: SplitMix64 (Steele, Lea and Flood, “Fast splittable pseudorandom number generators”,
//! OOPSLA 2014), which is enough to draw outcomes and orders, and the same everywhere.

/// A source of random numbers.
pub(super) struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A whole number of 32 bits.
    pub fn bits(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        u32::try_from(mixed >> 32).unwrap_or(u32::MAX)
    }

    /// A number from 0 to below 1, in steps of 2^-32.
    pub fn unit(&mut self) -> f64 {
        f64::from(self.bits()) / 4_294_967_296.0
    }

    /// The places of so many things in an order drawn at random.
    pub fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for place in (1..count).rev() {
            order.swap(place, self.bits() as usize % (place + 1));
        }
        order
    }
}
