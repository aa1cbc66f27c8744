//! Two networks that everyone measures, with what NetworkX 3.6 measures of them.

/// A network with its values.
pub(super) struct Known {
    /// A line or more for each node: its name, and the nodes further down that it is joined with.
    pub(super) joined: &'static str,
    /// Degree, betweenness and closeness of each node.
    pub(super) nodes: &'static [(usize, f64, f64)],
    pub(super) density: f64,
    pub(super) centralisation: f64,
    /// The cut points.
    pub(super) points: &'static str,
    pub(super) bridges: &'static str,
    /// The highest modularity known.
    pub(super) modularity: f64,
}

/// Members of a karate club who met outside it (Zachary, *Journal of Anthropological Research* 33, 1977).
pub(super) const KARATE: Known = Known {
    joined: "
1: 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32
2: 3 4 8 14 18 20 22 31
3: 4 8 9 10 14 28 29 33
4: 8 13 14
5: 7 11
6: 7 11 17
7: 17
8:
9: 31 33 34
10: 34
11:
12:
13:
14: 34
15: 33 34
16: 33 34
17:
18:
19: 33 34
20: 34
21: 33 34
22:
23: 33 34
24: 26 28 30 33 34
25: 26 28 32
26: 32
27: 30 34
28: 34
29: 32 34
30: 33 34
31: 33 34
32: 33 34
33: 34
34:
",
    nodes: &[
        (16, 0.437635281385281, 0.568965517241379),
        (9, 0.053936688311688, 0.485294117647059),
        (10, 0.143656806156806, 0.559322033898305),
        (6, 0.011909271284271, 0.464788732394366),
        (3, 0.000631313131313, 0.379310344827586),
        (4, 0.029987373737374, 0.383720930232558),
        (4, 0.029987373737374, 0.383720930232558),
        (4, 0.0, 0.44),
        (5, 0.055926827801828, 0.515625),
        (2, 0.000847763347763, 0.434210526315789),
        (3, 0.000631313131313, 0.379310344827586),
        (1, 0.0, 0.366666666666667),
        (2, 0.0, 0.370786516853933),
        (5, 0.045863395863396, 0.515625),
        (2, 0.0, 0.370786516853933),
        (2, 0.0, 0.370786516853933),
        (2, 0.0, 0.28448275862069),
        (2, 0.0, 0.375),
        (2, 0.0, 0.370786516853933),
        (3, 0.032475048100048, 0.5),
        (2, 0.0, 0.370786516853933),
        (2, 0.0, 0.375),
        (2, 0.0, 0.370786516853933),
        (5, 0.017613636363636, 0.392857142857143),
        (3, 0.002209595959596, 0.375),
        (3, 0.003840488215488, 0.375),
        (2, 0.0, 0.362637362637363),
        (4, 0.022333453583454, 0.458333333333333),
        (3, 0.001794733044733, 0.452054794520548),
        (4, 0.002922077922078, 0.383720930232558),
        (4, 0.014411976911977, 0.458333333333333),
        (6, 0.138275613275613, 0.540983606557377),
        (12, 0.145247113997114, 0.515625),
        (17, 0.304074975949976, 0.55),
    ],
    density: 0.13903743315508,
    centralisation: 0.399621212121212,
    points: "1",
    bridges: "
1 12
",
    modularity: 0.419789612097,
};

/// Characters of “Les Misérables” who appear in one chapter (Knuth, *The Stanford GraphBase*, 1993).
pub(super) const LES_MISERABLES: Known = Known {
    joined: "
Napoleon: Myriel
Myriel: MlleBaptistine MmeMagloire CountessDeLo Geborand Champtercier Cravatte Count OldMan Valjean
MlleBaptistine: MmeMagloire Valjean
MmeMagloire: Valjean
CountessDeLo:
Geborand:
Champtercier:
Cravatte:
Count:
OldMan:
Valjean: Labarre Marguerite MmeDeR Isabeau Gervais Fantine MmeThenardier Thenardier Cosette Javert
Valjean: Fauchelevent Bamatabois Simplice Scaufflaire Woman1 Judge Champmathieu Brevet Chenildieu Cochepaille
Valjean: Woman2 MotherInnocent Gavroche Gillenormand MlleGillenormand Marius Enjolras Bossuet Gueulemer Babet
Valjean: Claquesous Montparnasse Toussaint
Labarre:
Marguerite: Fantine
MmeDeR:
Isabeau:
Gervais:
Listolier: Tholomyes Fameuil Blacheville Favourite Dahlia Zephine Fantine
Tholomyes: Fameuil Blacheville Favourite Dahlia Zephine Fantine Cosette Marius
Fameuil: Blacheville Favourite Dahlia Zephine Fantine
Blacheville: Favourite Dahlia Zephine Fantine
Favourite: Dahlia Zephine Fantine
Dahlia: Zephine Fantine
Zephine: Fantine
Fantine: MmeThenardier Thenardier Javert Bamatabois Perpetue Simplice
MmeThenardier: Thenardier Cosette Javert Eponine Anzelma Magnon Gueulemer Babet Claquesous
Thenardier: Cosette Javert Pontmercy Boulatruelle Eponine Anzelma Gavroche Marius Gueulemer Babet Claquesous
Thenardier: Montparnasse Brujon
Cosette: Javert Woman2 Gillenormand MlleGillenormand LtGillenormand Marius Toussaint
Javert: Fauchelevent Bamatabois Simplice Woman1 Woman2 Gavroche Enjolras Gueulemer Babet Claquesous
Javert: Montparnasse Toussaint
Fauchelevent: MotherInnocent Gribier
Bamatabois: Judge Champmathieu Brevet Chenildieu Cochepaille
Perpetue: Simplice
Simplice:
Scaufflaire:
Woman1:
Judge: Champmathieu Brevet Chenildieu Cochepaille
Champmathieu: Brevet Chenildieu Cochepaille
Brevet: Chenildieu Cochepaille
Chenildieu: Cochepaille
Cochepaille:
Pontmercy: MmePontmercy Marius
Boulatruelle:
Eponine: Anzelma Marius Mabeuf Courfeyrac Gueulemer Babet Claquesous Montparnasse Brujon
Anzelma:
Woman2:
MotherInnocent:
Gribier:
MmeBurgon: Jondrette Gavroche
Jondrette:
Gavroche: Marius Mabeuf Enjolras Combeferre Prouvaire Feuilly Courfeyrac Bahorel Bossuet Joly Grantaire
Gavroche: Gueulemer Babet Montparnasse Child1 Child2 Brujon MmeHucheloup
Gillenormand: Magnon MlleGillenormand LtGillenormand Marius BaronessT
Magnon:
MlleGillenormand: MmePontmercy MlleVaubois LtGillenormand Marius
MmePontmercy:
MlleVaubois:
LtGillenormand: Marius
Marius: BaronessT Mabeuf Enjolras Combeferre Feuilly Courfeyrac Bahorel Bossuet Joly
BaronessT:
Mabeuf: Enjolras Combeferre Feuilly Courfeyrac Bahorel Bossuet Joly MotherPlutarch
Enjolras: Combeferre Prouvaire Feuilly Courfeyrac Bahorel Bossuet Joly Grantaire Claquesous MmeHucheloup
Combeferre: Prouvaire Feuilly Courfeyrac Bahorel Bossuet Joly Grantaire
Prouvaire: Feuilly Courfeyrac Bahorel Bossuet Joly Grantaire
Feuilly: Courfeyrac Bahorel Bossuet Joly Grantaire
Courfeyrac: Bahorel Bossuet Joly Grantaire MmeHucheloup
Bahorel: Bossuet Joly Grantaire MmeHucheloup
Bossuet: Joly Grantaire MmeHucheloup
Joly: Grantaire MmeHucheloup
Grantaire: MmeHucheloup
MotherPlutarch:
Gueulemer: Babet Claquesous Montparnasse Brujon
Babet: Claquesous Montparnasse Brujon
Claquesous: Montparnasse Brujon
Montparnasse: Brujon
Toussaint:
Child1: Child2
Child2:
Brujon:
MmeHucheloup:
",
    nodes: &[
        (1, 0.0, 0.301587301587302),
        (10, 0.176842105263158, 0.429378531073446),
        (3, 0.0, 0.41304347826087),
        (3, 0.0, 0.41304347826087),
        (1, 0.0, 0.301587301587302),
        (1, 0.0, 0.301587301587302),
        (1, 0.0, 0.301587301587302),
        (1, 0.0, 0.301587301587302),
        (1, 0.0, 0.301587301587302),
        (1, 0.0, 0.301587301587302),
        (36, 0.569989052783618, 0.644067796610169),
        (1, 0.0, 0.393782383419689),
        (2, 0.0, 0.41304347826087),
        (1, 0.0, 0.393782383419689),
        (1, 0.0, 0.393782383419689),
        (1, 0.0, 0.393782383419689),
        (7, 0.0, 0.340807174887892),
        (9, 0.040629348177336, 0.391752577319588),
        (7, 0.0, 0.340807174887892),
        (7, 0.0, 0.340807174887892),
        (7, 0.0, 0.340807174887892),
        (7, 0.0, 0.340807174887892),
        (7, 0.0, 0.340807174887892),
        (15, 0.129644540988194, 0.460606060606061),
        (11, 0.029002418730462, 0.460606060606061),
        (16, 0.074901221234242, 0.517006802721088),
        (11, 0.023796253454148, 0.477987421383648),
        (17, 0.054331559664784, 0.517006802721088),
        (4, 0.026491228070175, 0.402116402116402),
        (8, 0.008040935672515, 0.426966292134831),
        (2, 0.0, 0.317991631799163),
        (4, 0.008640295033484, 0.417582417582418),
        (1, 0.0, 0.393782383419689),
        (2, 0.0, 0.395833333333333),
        (6, 0.0, 0.404255319148936),
        (6, 0.0, 0.404255319148936),
        (6, 0.0, 0.404255319148936),
        (6, 0.0, 0.404255319148936),
        (6, 0.0, 0.404255319148936),
        (3, 0.006925438596491, 0.372549019607843),
        (1, 0.0, 0.342342342342342),
        (11, 0.011487550654163, 0.395833333333333),
        (3, 0.0, 0.351851851851852),
        (3, 0.0, 0.402116402116402),
        (2, 0.0, 0.397905759162304),
        (1, 0.0, 0.287878787878788),
        (2, 0.026315789473684, 0.343891402714932),
        (1, 0.0, 0.256756756756757),
        (22, 0.165112502425848, 0.513513513513513),
        (7, 0.020210621583198, 0.441860465116279),
        (2, 0.000217209690894, 0.334801762114537),
        (7, 0.047598927875244, 0.441860465116279),
        (2, 0.000350877192982, 0.315352697095436),
        (1, 0.0, 0.307692307692308),
        (4, 0.0, 0.365384615384615),
        (19, 0.132032488621946, 0.531468531468531),
        (2, 0.0, 0.351851851851852),
        (11, 0.027661236424394, 0.395833333333333),
        (15, 0.042553356822177, 0.481012658227848),
        (11, 0.001250145565935, 0.391752577319588),
        (9, 0.0, 0.356807511737089),
        (11, 0.001250145565935, 0.391752577319588),
        (13, 0.005267029881988, 0.4),
        (12, 0.002185488308757, 0.393782383419689),
        (13, 0.030753650179958, 0.475),
        (12, 0.002185488308757, 0.393782383419689),
        (10, 0.00015037593985, 0.358490566037736),
        (1, 0.0, 0.284644194756554),
        (10, 0.00496038397839, 0.463414634146341),
        (10, 0.00496038397839, 0.463414634146341),
        (10, 0.004861804195599, 0.452380952380952),
        (9, 0.00387382987383, 0.457831325301205),
        (3, 0.0, 0.402116402116402),
        (2, 0.0, 0.342342342342342),
        (2, 0.0, 0.342342342342342),
        (7, 0.000438596491228, 0.38),
        (7, 0.0, 0.353488372093023),
    ],
    density: 0.086807928913192,
    centralisation: 0.39719298245614,
    points: "Myriel Valjean Thenardier Fauchelevent MmeBurgon Gavroche MlleGillenormand Mabeuf",
    bridges: "
Napoleon Myriel, Myriel CountessDeLo, Myriel Geborand, Myriel Champtercier, Myriel Cravatte, Myriel
Count, Myriel OldMan, Valjean Labarre, Valjean MmeDeR, Valjean Isabeau, Valjean Gervais, Valjean
Scaufflaire, Thenardier Boulatruelle, Fauchelevent Gribier, MmeBurgon Jondrette, MmeBurgon Gavroche,
MlleGillenormand MlleVaubois, Mabeuf MotherPlutarch
",
    modularity: 0.560008370017,
};
