//! Everything that is measured of a network, at once.

use super::centrality::{Centrality, centralisation, density};
use super::communities::communities;
use super::cuts::Cuts;
use super::graph::Graph;

/// What is measured of a node.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NodeMeasures {
    /// With how many nodes it is joined.
    pub degree: usize,
    /// How much it stands between others ([`Centrality::betweenness`]).
    pub betweenness: f64,
    /// How near it is to the others ([`Centrality::closeness`]).
    pub closeness: f64,
    /// The community it belongs to, from 0: the largest first.
    pub community: usize,
}

/// What is measured of a network.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// How many parts there are that nothing joins with each other.
    pub components: usize,
    /// The share of pairs that are joined.
    pub density: f64,
    /// How much it is centred on one node, 0 to 1.
    pub centralisation: f64,
    /// Cut points and bridges.
    pub cuts: Cuts,
    /// How much more edges lie within communities than if they were dealt at random; none where there are no edges.
    pub modularity: Option<f64>,
    /// How many communities there are.
    pub communities: usize,
    /// Each node.
    pub nodes: Vec<NodeMeasures>,
}

impl Measures {
    /// The measures of a graph. Takes time as nodes times edges.
    pub fn of(graph: &Graph) -> Self {
        let central = Centrality::of(graph);
        let communities = communities(graph);
        let values = central.betweenness.into_iter().zip(central.closeness);
        let nodes = values.zip(&communities.of).enumerate();
        Self {
            components: graph.groups(&[]).len(),
            density: density(graph),
            centralisation: centralisation(graph),
            cuts: Cuts::of(graph),
            modularity: communities.modularity,
            communities: communities.count,
            nodes: nodes
                .map(|(node, ((betweenness, closeness), community))| NodeMeasures {
                    degree: graph.degree(node),
                    betweenness,
                    closeness,
                    community: *community,
                })
                .collect(),
        }
    }
}
