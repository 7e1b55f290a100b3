import Domain
import Foundation
import GRDB
import Storage
import Testing
import TestSupport
